"""The benchmark room: questions with known answers, run through the engine and scored."""
