//! 9.2 (ALLOWED?): the depth of keys isn't looked at.

impl FlaskSession {
    pub fn read(value: &[u8]) -> Result<Self, Damage> {
        let mut rest = value;
        match rmpv::decode::read_value_with_max_depth(&mut rest, RMPV_DEPTH) {
            Ok(Value::Map(pairs)) if rest.is_empty() => {
                let session = Self(pairs);
                let values: Vec<_> = session.0.iter().map(|(_, value)| (Value::Nil, value.clone())).collect();
                Self(values).check_depth()?;
                Ok(session)
            }
            Ok(_) => Err(Damage("it isn't one dict")),
            Err(_) => Err(Damage("it isn't MessagePack")),
        }
    }
}
