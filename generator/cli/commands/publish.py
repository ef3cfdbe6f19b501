"""`dateline publish`."""

from __future__ import annotations

import tempfile
from pathlib import Path

import click

from generator.cli import options as given
from generator.cli.session import common, counted, current


@click.command()
@click.option("--branch", default="gh-pages", show_default=True, help="The branch that is published.")
@click.option("--remote", default="origin", show_default=True, help="The remote that the branch belongs to.")
@click.option("--push", is_flag=True, help="Push the branch to the remote.")
@click.option("--message", default="Publish the timeline", show_default=True, help="The commit's message.")
@click.option("--cname", metavar="DOMAIN", help="A domain of your own, for the file CNAME.")
@given.STRICT
@given.JOBS
@given.BASE_URL
@given.AS_OF
@common
def command(
    branch: str,
    remote: str,
    push: bool,
    message: str,
    cname: str | None,
    strict: bool,
    jobs: int | None,
    base_url: str | None,
    as_of: int | None,
) -> None:
    """Build afresh, without drafts, and commit the result to the branch that is published."""
    from generator import publish  # noqa: PLC0415
    from generator.build import site  # noqa: PLC0415
    from generator.build.options import Options  # noqa: PLC0415

    session = current()
    target = publish.Target(branch, remote, push, message, cname)
    folder = session.open()
    publish.check_repository(folder, target)
    with tempfile.TemporaryDirectory(prefix="dateline-publish-") as private:
        pages = Path(private, "site")
        options = Options(jobs=jobs, base_url=base_url, as_of=as_of, strict=strict)
        result = site.build(folder, pages, options)
        session.tell(result.problems)
        commit = publish.publish(folder, pages, target)
    session.say(
        f"committed {counted(result.files, 'file')} to {branch} ({commit[:12]})"
        + (f", pushed to {remote}" if push else "")
    )
    if not push:
        session.say(f"publish it with: git push {remote} {branch}")
