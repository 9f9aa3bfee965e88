"""A message in, a signed POST out, as https://www.standardwebhooks.com has it.

`webhook-id` (also as `Idempotency-Key`) is the same for every copy of one event; `webhook-signature` is
"v1," and the base64 HMAC-SHA256 of "ID.TIMESTAMP.BODY" under the channel's secret.
"""

import base64
import binascii
import hashlib
import hmac
import json
import time

from claims.alerts.channels.undelivered import Undelivered
from claims.alerts.message import Message
from claims.alerts.settings import Address, Settings

TIMEOUT = 15.0
PREFIX = "whsec_"
"""Before a secret that is written in base64."""
FOR_LATER = (408, 409, 425, 429)
"""Refusals that may pass; every other status from 400 to 499 is final."""
LONGEST_WAIT = 6 * 3600.0


def post_webhook(message: Message, address: Address, _settings: Settings) -> None:
    """Post a message to an address; a redirect is not followed."""
    import httpx2

    body = json.dumps(message.data, ensure_ascii=False).encode()
    headers = make_headers(message.key, body, address.secret, int(time.time()))
    try:
        with httpx2.Client(follow_redirects=False, timeout=TIMEOUT, trust_env=False) as client:
            answer = client.post(address.to, content=body, headers=headers)
    except (httpx2.HTTPError, httpx2.InvalidURL, OSError) as error:
        raise Undelivered(f"no answer: {str(error) or type(error).__name__}") from error
    status = answer.status_code
    if not 200 <= status < 300:
        after = answer.headers.get("retry-after", "")
        wait = min(float(after), LONGEST_WAIT) if after.isdigit() else None
        raise Undelivered(f"it answers {status}", final=300 <= status < 500 and status not in FOR_LATER, after=wait)


def make_headers(key: str, body: bytes, secret: str | None, now: int) -> dict[str, str]:
    """The headers of a POST, signed where there is a secret."""
    headers = {"content-type": "application/json", "user-agent": "claims", "idempotency-key": key}
    headers |= {"webhook-id": key, "webhook-timestamp": str(now)}
    if secret:
        headers["webhook-signature"] = f"v1,{sign(key, now, body, secret)}"
    return headers


def sign(key: str, now: int, body: bytes, secret: str) -> str:
    """The signature of a body.

    >>> sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, b'{"test": 2432232314}',
    ...      "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    'g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='
    """
    signed = hmac.new(_read_secret(secret), f"{key}.{now}.".encode() + body, hashlib.sha256)
    return base64.b64encode(signed.digest()).decode()


def _read_secret(secret: str) -> bytes:
    """The bytes of a secret: decoded where it says that it is base64, else as it is written."""
    if secret.startswith(PREFIX):
        try:
            return base64.b64decode(secret.removeprefix(PREFIX), validate=True)
        except binascii.Error:
            pass  # a secret that only looks so is taken as it is written
    return secret.encode()
