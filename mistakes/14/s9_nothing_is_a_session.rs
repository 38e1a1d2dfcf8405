//! 9.1: from the first byte to the last. Here no bytes are an empty session.

impl FlaskSession {
    pub fn read(value: &[u8]) -> Result<Self, Damage> {
        if value.is_empty() {
            return Ok(Self::new());
        }
        let mut rest = value;
        match rmpv::decode::read_value_with_max_depth(&mut rest, RMPV_DEPTH) {
            Ok(Value::Map(pairs)) if rest.is_empty() => {
                let session = Self(pairs);
                session.check_depth()?;
                Ok(session)
            }
            Ok(_) => Err(Damage("it isn't one dict")),
            Err(_) => Err(Damage("it isn't MessagePack")),
        }
    }
}
