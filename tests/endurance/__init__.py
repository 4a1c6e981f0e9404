"""Long runs by command: kills at random moments, and a thousand questions to one worker."""
