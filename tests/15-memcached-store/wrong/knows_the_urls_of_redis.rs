//! caught by: step_8::a_wrong_setting_is_an_error
//! Refuses the URLs of Redis as the path of a file, and makes a file of all others.

impl Setting {
    pub fn parse(store: &str, at: Option<&str>) -> Result<Self, SettingError> {
        let place = |usual: &str| at.unwrap_or(usual).to_owned();
        match (store, at) {
            ("memory", None) => Ok(Self::Memory),
            ("memory", Some(_)) => Err(SettingError::NoPlace("memory")),
            ("sqlite", Some(url)) if url.starts_with("redis://") => {
                Err(SettingError::NoPlace("sqlite"))
            }
            ("sqlite", _) => Ok(Self::Sqlite(place("sessions.db").into())),
            ("redis", _) => Ok(Self::Redis(place("redis://127.0.0.1:6379"))),
            ("memcached", _) => Ok(Self::Memcached(place("127.0.0.1:11211"))),
            _ => Err(SettingError::Unknown(store.to_owned())),
        }
    }
}
