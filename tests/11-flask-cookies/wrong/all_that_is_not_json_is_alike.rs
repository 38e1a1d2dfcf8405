//! caught by: step_6::what_python_writes_beside_json_has_a_name
//! also by: step_5::inspect_says_what_is_broken, step_6::stricter_than_python_on_purpose
//! also by: step_8::what_could_not_be_read_again_is_not_signed
//! The owner of a real Flask session is a stranger, and the log says that reading stopped at byte 6.

pub fn read_json(json: &[u8]) -> Result<Dict, Error> {
    let parsed: Json = serde_json::from_slice(json).map_err(|error| Error::Json {
        column: error.column(),
    })?;
    if has_long_integer(json) {
        return Err(Error::Integer);
    }
    match untag(parsed)? {
        Value::Dict(session) => Ok(session),
        _ => Err(Error::NotADict),
    }
}
