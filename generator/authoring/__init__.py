"""New files for the editor: a site, an event, sources. Nothing that exists is changed or removed."""
