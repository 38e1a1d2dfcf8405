//! caught by: step_2::a_signature_has_one_text
//! also by: step_6::stricter_than_python_on_purpose
//! sometimes by: step_6::no_parser_runs_on_a_forgery
//! Is as generous as Python: padding and the other alphabet will do.

pub fn verify(key: &[u8; 20], parts: &Parts) -> Result<(), Error> {
    let text = parts.signature.trim_end_matches('=');
    let text = text.replace('+', "-").replace('/', "_");
    let signature = decode_part(Part::Signature, &text)?;
    if equal(&signature, &sign_text(key, parts.signed)) {
        Ok(())
    } else {
        Err(Error::Signature {
            bytes: signature.len(),
        })
    }
}
