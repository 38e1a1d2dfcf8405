//! 9.2: one that holds 65 is a Damage. Here rmpv's limit decides.

impl FlaskSession {
    pub fn read(value: &[u8]) -> Result<Self, Damage> {
        let mut rest = value;
        match rmpv::decode::read_value_with_max_depth(&mut rest, RMPV_DEPTH) {
            Ok(Value::Map(pairs)) if rest.is_empty() => {
                let session = Self(pairs);
                Ok(session)
            }
            Ok(_) => Err(Damage("it isn't one dict")),
            Err(_) => Err(Damage("it isn't MessagePack")),
        }
    }
}
