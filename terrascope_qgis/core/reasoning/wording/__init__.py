"""Words in and out: questions, options, dates, numbers, slots, names of classes."""
