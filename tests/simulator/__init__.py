"""Learners whose memory follows models that no scheduler of ours knows, and the terms that they live."""
