//! caught by: step_8::no_error_repeats_a_password
//! also by: step_8::a_wrong_setting_is_an_error
//! Takes any text for the path of a file. A URL that belongs to another store is in the error, whole.

impl Setting {
    pub fn parse(store: &str, at: Option<&str>) -> Result<Self, SettingError> {
        let place = |usual: &str| at.unwrap_or(usual).to_owned();
        match (store, at) {
            ("memory", None) => Ok(Self::Memory),
            ("memory", Some(_)) => Err(SettingError::NoPlace("memory")),
            ("sqlite", _) => Ok(Self::Sqlite(place("sessions.db").into())),
            ("redis", _) => Ok(Self::Redis(place("redis://127.0.0.1:6379"))),
            ("memcached", _) => Ok(Self::Memcached(place("127.0.0.1:11211"))),
            _ => Err(SettingError::Unknown(store.to_owned())),
        }
    }
}
