"""`dateline serve`."""

from __future__ import annotations

import click

from generator.cli.session import common, current


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to bind to.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0: any that is free.")
@click.option("--open", "open_browser", is_flag=True, help="Open the preview in a browser.")
@common
def command(host: str, port: int, open_browser: bool) -> None:
    """Preview the site, drafts included, and show what is saved; site/ is left alone. Ctrl-C ends it."""
    from generator.serve import serve  # noqa: PLC0415
    from generator.serve.builder import State  # noqa: PLC0415

    session = current()

    def tell(state: State) -> None:
        session.tell(state.problems)
        if state.fault is not None:
            click.echo(f"dateline: error: {state.fault}", err=True)
        session.say("the build failed; the last good pages are shown" if state.broken else "built")

    serve(
        session.open(),
        host,
        port,
        say=lambda url: click.echo(f"Preview at {url} (Ctrl-C ends it)"),
        tell=tell,
        open_browser=open_browser,
    )
