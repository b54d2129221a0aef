"""The database: tables, repositories for the ports, cipher, migrations. SQLAlchemy 1.4 written 2.0-style."""
