"""From a site's folder to its pages: the order of the steps, written once, and the exchange of `site/`.

The only room that writes `site/`.
"""
