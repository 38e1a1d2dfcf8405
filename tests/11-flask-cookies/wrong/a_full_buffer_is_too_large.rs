//! caught by: step_4::half_a_stream_is_an_error
//! Looks at how much was inflated, and not at what stopped it: a damaged stream of `LONGEST` bytes is too large.

pub fn unpack(payload: &str) -> Result<Vec<u8>, Error> {
    let Some(zlib) = payload.strip_prefix('.') else {
        return decode_part(Part::Payload, payload);
    };
    let zlib = decode_part(Part::Payload, zlib)?;
    decompress_to_vec_zlib_with_limit(&zlib, LONGEST).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => Error::TooLarge,
        _ if error.output.len() == LONGEST => Error::TooLarge,
        _ => Error::Zlib,
    })
}
