//! caught by: step_2::an_error_quotes_no_value
//! Says in the log how a thing begins that is no answer. Out of step, it begins with the session of another visitor.

pub(crate) fn malformed(heard: &[u8]) -> Error {
    let start = heard.get(..60).unwrap_or(heard);
    Error::Malformed(start.escape_ascii().to_string())
}
