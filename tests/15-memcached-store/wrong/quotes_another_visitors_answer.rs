//! caught by: step_5::an_error_quotes_no_value
//! Says in the log what came in the place of an answer: the session of the visitor before.

pub(crate) fn unexpected(answer: &Answer) -> Error {
    Error::Malformed(format!("{answer:?}"))
}
