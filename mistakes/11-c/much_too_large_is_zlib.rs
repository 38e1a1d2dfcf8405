//! Step 4, "One more byte is `Error::TooLarge`" (and "the payload inflates to more than LONGEST bytes"): the limit is one byte more, so LONGEST + 1 bytes are TooLarge, but LONGEST + 2 and every bomb are Error::Zlib, because the full buffer is compared with the wrong length.

pub fn unpack(payload: &str) -> Result<Vec<u8>, Error> {
    let Some(zlib) = payload.strip_prefix('.') else {
        return decode_part(Part::Payload, payload);
    };
    let zlib = decode_part(Part::Payload, zlib)?;
    let inflated = decompress_to_vec_zlib_with_limit(&zlib, LONGEST + 1);
    let json = inflated.map_err(|error| {
        let is_full = error.output.len() == LONGEST;
        if error.status == TINFLStatus::HasMoreOutput && is_full {
            Error::TooLarge
        } else {
            Error::Zlib
        }
    })?;
    if json.len() > LONGEST {
        Err(Error::TooLarge)
    } else {
        Ok(json)
    }
}
