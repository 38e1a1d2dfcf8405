//! 9.1: JSON is a Damage. Here an empty object is a session.

impl FlaskSession {
    pub fn read(value: &[u8]) -> Result<Self, Damage> {
        let mut rest = value;
        match rmpv::decode::read_value_with_max_depth(&mut rest, RMPV_DEPTH) {
            Ok(Value::Map(pairs)) if rest.is_empty() => {
                let session = Self(pairs);
                session.check_depth()?;
                Ok(session)
            }
            Ok(_) => Err(Damage("it isn't one dict")),
            Err(_) if value == b"{}" => Ok(Self::new()),
            Err(_) => Err(Damage("it isn't MessagePack")),
        }
    }
}
