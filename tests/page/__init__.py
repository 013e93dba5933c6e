"""The page: its layouts and text without a browser, what it does in one."""
