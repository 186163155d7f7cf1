"""Run by Alembic, inside the transaction that `storage.schema` opened.

What happens here happens at import, because that is how Alembic calls an `env.py`.
"""

from alembic import context

from storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    user_module_prefix="",
)
with context.begin_transaction():
    context.run_migrations()
