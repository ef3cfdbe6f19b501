"""The types that flow through the program: values without behaviour of their own beyond simple algebra.

Every step takes some of them and returns others; nothing in here reads a file, a clock or a setting.
"""
