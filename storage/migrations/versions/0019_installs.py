"""Installs in many workspaces, and when Vita was taken out of one."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("network", sa.Column("left_ms", sa.BigInteger(), nullable=True))
    op.create_table(
        "install",
        sa.Column("id", _NUMBER, primary_key=True),
        sa.Column(
            "organisation_id",
            _NUMBER,
            sa.ForeignKey("organisation.id", name="fk_install_organisation_id"),
            nullable=False,
        ),
        *(sa.Column(name, sa.Text(), nullable=False) for name in _TEXTS),
        sa.Column("installed_ms", sa.BigInteger(), nullable=False),
        sa.UniqueConstraint(
            "organisation_id",
            "network",
            "workspace",
            name="uq_install_organisation_id_network_workspace",
        ),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "install_state",
        sa.Column("id", _NUMBER, primary_key=True),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("expires_ms", sa.BigInteger(), nullable=False),
        sa.UniqueConstraint("hash", name="uq_install_state_hash"),
        sqlite_autoincrement=True,
    )


_TEXTS = ("network", "workspace", "workspace_name", "token", "bot", "bot_user")
