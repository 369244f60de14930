"""The person and the answer: what is asked of whom, which programmes, what amounts and steps are."""
