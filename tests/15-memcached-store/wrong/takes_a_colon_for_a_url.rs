//! caught by: step_8::each_store_has_a_name_and_a_place
//! Refuses every path with a colon, and `C:/x.db` is one.

impl Setting {
    pub fn parse(store: &str, at: Option<&str>) -> Result<Self, SettingError> {
        match (store, at) {
            ("memory", None) => Ok(Self::Memory),
            ("memory", Some(_)) => Err(SettingError::NoPlace("memory")),
            ("sqlite", Some(at)) if at.contains(':') => Err(SettingError::NoPlace("sqlite")),
            ("sqlite", at) => Ok(Self::Sqlite(at.unwrap_or("sessions.db").into())),
            ("redis", at) => Ok(Self::Redis(
                at.unwrap_or("redis://127.0.0.1:6379").to_owned(),
            )),
            ("memcached", at) => Ok(Self::Memcached(at.unwrap_or("127.0.0.1:11211").to_owned())),
            (other, _) => Err(SettingError::Unknown(other.to_owned())),
        }
    }
}
