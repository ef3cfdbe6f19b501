"""The map: where the events with places happened, drawn as SVG without anybody else's tiles."""
