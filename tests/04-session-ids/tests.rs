// Chapter 04, session-ids: an ID nobody can guess.
