//! Step 4, "A stream that is empty, cut off or damaged is `Error::Zlib`": any failure with LONGEST bytes put out is `TooLarge`; a stream of exactly LONGEST bytes with a damaged or cut checksum shows it.
pub fn unpack(payload: &str) -> Result<Vec<u8>, Error> {
    let Some(zlib) = payload.strip_prefix('.') else {
        return decode_part(Part::Payload, payload);
    };
    let zlib = decode_part(Part::Payload, zlib)?;
    decompress_to_vec_zlib_with_limit(&zlib, LONGEST).map_err(|error| {
        if error.status == TINFLStatus::HasMoreOutput || error.output.len() >= LONGEST {
            Error::TooLarge
        } else {
            Error::Zlib
        }
    })
}
