"""The window: Textual's app, its pages and widgets."""
