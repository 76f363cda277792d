// Optional: the page is complete without it.
