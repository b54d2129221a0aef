"""Alembic's way in: one connection, one transaction for all migrations."""

from alembic import context

from bot.store.database import Database
from bot.store.tables import metadata

database = Database(context.config.get_main_option("sqlalchemy.url"))
with database.transaction() as connection:
    context.configure(connection=connection, target_metadata=metadata)
    context.run_migrations()
database.close()
