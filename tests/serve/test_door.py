"""Which requests the preview answers: those for itself, from itself."""

from __future__ import annotations

import pytest

from generator.serve.handlers import Door

HERE = Door("127.0.0.1", 8000)
EVERYWHERE = Door("0.0.0.0", 8000)


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "LOCALHOST:8000", "[::1]:8000"])
def test_its_own_names_are_let_in(host: str) -> None:
    assert HERE.lets_in(host)
    assert HERE.lets_in_origin(f"http://{host}")


@pytest.mark.parametrize(
    "host",
    ["", "example.org", "example.org:8000", "127.0.0.1", "localhost:8001", "127.0.0.1.example.org:8000", "192.0.2.7:8000",
     "localhost:8000.example.org", "a@localhost:8000", "localhost:8000/x", "localhost:port", "localhost:99999", "[::1:8000",
     "localhost:8000#x", "localhost:8000?x"],
)  # fmt: skip
def test_other_names_are_not(host: str) -> None:
    assert not HERE.lets_in(host)
    assert not HERE.lets_in_origin(f"http://{host}")


@pytest.mark.parametrize("origin", ["null", "", "https://localhost:8000", "localhost:8000", "file://localhost:8000"])
def test_other_origins_are_not(origin: str) -> None:
    assert not HERE.lets_in_origin(origin)


def test_the_usual_port_is_left_out_of_addresses() -> None:
    assert Door("127.0.0.1", 80).lets_in("localhost")
    assert not HERE.lets_in("localhost")


def test_bound_to_every_address_it_is_asked_by_any_but_by_no_strangers_name() -> None:
    assert EVERYWHERE.lets_in("192.0.2.7:8000")
    assert EVERYWHERE.lets_in("[2001:db8::7]:8000")
    assert not EVERYWHERE.lets_in("rebound.example.org:8000")


def test_bound_to_a_name_it_answers_to_it() -> None:
    assert Door("Desk.example.org", 8000).lets_in("desk.example.org:8000")
