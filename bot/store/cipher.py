"""Encryption of content: AES-256-GCM under a random key per conversation or note, wrapped by the application key.

A wrap or a ciphertext is nonce (12 bytes) + sealed bytes; the row's identity is the associated data, so that no
ciphertext can be moved to another row.
"""

import base64
import hashlib
import hmac
import os
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, AESSIV

from bot.errors import SettingsError, StoreDown

_NONCE = 12


class ApplicationKey:
    """The installation's own key: wraps content keys, seals button payloads, hashes codes and senders."""

    def __init__(self, secret: bytes) -> None:
        if len(secret) != 32:
            raise SettingsError("Programnøglen skal være 32 byte (64 hextegn) i filen PEJLEMAERKE_KEY_FILE.")
        self._wrap = self._derive(secret, "wrap")
        self._hash = self._derive(secret, "hash")
        self._seal = AESSIV(self._derive(secret, "seal-a") + self._derive(secret, "seal-b"))

    @staticmethod
    def _derive(secret: bytes, purpose: str) -> bytes:
        return hmac.new(secret, f"pejlemaerke:{purpose}".encode(), hashlib.sha256).digest()

    def new_wrapped_key(self, key_id: str) -> bytes:
        """Return a fresh random content key, wrapped for storing."""
        return seal(self._wrap, AESGCM.generate_key(256), key_id)

    def unwrap(self, key_id: str, wrap: bytes) -> bytes:
        """Return the content key of a stored wrap."""
        return unseal(self._wrap, wrap, key_id)

    def hmac(self, purpose: str, text: str) -> str:
        """Return 64 hex digits that stand for a secret text without telling it."""
        return hmac.new(self._hash, f"{purpose}:{text}".encode("utf-8", "replace"), hashlib.sha256).hexdigest()

    def token(self, text: str, bound_to: str) -> str:
        """Return an opaque token for a text that can be opened only with the same binding."""
        sealed = self._seal.encrypt(text.encode(), [bound_to.encode()])
        return base64.urlsafe_b64encode(sealed).decode().rstrip("=")

    def open_token(self, token: str, bound_to: str) -> str | None:
        """Return the text of a token, or None when it is not one of ours or bound to something else."""
        try:
            sealed = base64.urlsafe_b64decode(token + "=" * (-len(token) % 4))
            return self._seal.decrypt(sealed, [bound_to.encode()]).decode()
        except (InvalidTag, ValueError):
            return None


def seal(key: bytes, plain: bytes, identity: str) -> bytes:
    """Encrypt bytes for one row."""
    nonce = os.urandom(_NONCE)
    return nonce + AESGCM(key).encrypt(nonce, plain, identity.encode())


def unseal(key: bytes, sealed: bytes, identity: str) -> bytes:
    """Decrypt the bytes of one row.

    Raises:
        StoreDown: the key does not fit; the wrong key file is in use, or the row was tampered with.
    """
    try:
        return AESGCM(key).decrypt(bytes(sealed[:_NONCE]), bytes(sealed[_NONCE:]), identity.encode())
    except InvalidTag:
        raise StoreDown("Indholdet kan ikke låses op. Er det den rigtige nøglefil (PEJLEMAERKE_KEY_FILE)?") from None


def load_application_key(path: Path, *, may_create: bool) -> ApplicationKey:
    """Read the key file; in development a missing one is made, readable by its owner alone.

    Raises:
        SettingsError: the file is missing or does not hold 64 hex digits.
    """
    if not path.exists():
        if not may_create:
            raise SettingsError(
                f"Nøglefilen {path} mangler. Lav den med: python -c 'import secrets; print(secrets.token_hex(32))' > {path}"
            )
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(os.urandom(32).hex() + "\n")
    try:
        return ApplicationKey(bytes.fromhex(path.read_text(encoding="ascii").strip()))
    except ValueError:
        raise SettingsError(f"Nøglefilen {path} skal indeholde 64 hextegn.") from None
