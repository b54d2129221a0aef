"""Custom actions: slots to a service, the service's words by name to the dispatcher. No SQL, no citizen's text."""
