//! step 4, 4: a stream that is cut off "doesn't give its first half". It does, if there is one.

pub fn unpack(payload: &str) -> Result<Vec<u8>, Error> {
    let Some(rest) = payload.strip_prefix('.') else {
        return decode_part(Part::Payload, payload);
    };
    let zlib = decode_part(Part::Payload, rest)?;
    match decompress_to_vec_zlib_with_limit(&zlib, LONGEST) {
        Ok(json) => Ok(json),
        Err(error) => match error.status {
            TINFLStatus::HasMoreOutput => Err(Error::TooLarge),
            TINFLStatus::FailedCannotMakeProgress if !error.output.is_empty() => Ok(error.output),
            _ => Err(Error::Zlib),
        },
    }
}
