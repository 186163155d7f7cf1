"""The acceptance set in the gate: against the fixed questions, and against scripted models, good and bad."""
