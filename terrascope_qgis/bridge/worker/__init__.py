"""The worker process from the plugin's side: how it is started, spoken to and ended."""
