//! 9.1: one dict; 80 is a dict of no entries. Here it is taken for a pickle.

impl FlaskSession {
    pub fn read(value: &[u8]) -> Result<Self, Damage> {
        if value.first() == Some(&0x80) {
            return Err(Damage("it is a pickle"));
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
