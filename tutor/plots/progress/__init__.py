"""The pictures of a term of study: reviews to come, and how sure and how right somebody was.

Plain numbers and words in, so that nothing here knows a record.
"""
