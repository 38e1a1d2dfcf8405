//! Step 8.1: a path with a colon in it, such as `/srv/10:30/sessions.db`, is taken for a URL. ("must hold" number 8.1
//! broken; it is `NoPlace`, though `sqlite` can be at that place)

impl Setting {
    pub fn parse(store: &str, at: Option<&str>) -> Result<Self, SettingError> {
        match (store, at) {
            ("memory", None) => Ok(Self::Memory),
            ("memory", Some(_)) => Err(SettingError::NoPlace("memory")),
            ("sqlite", Some(at)) if at.contains(':') => Err(SettingError::NoPlace("sqlite")),
            ("sqlite", at) => Ok(Self::Sqlite(PathBuf::from(at.unwrap_or("sessions.db")))),
            ("redis", at) => {
                let url = at.unwrap_or("redis://127.0.0.1:6379");
                Ok(Self::Redis(url.to_owned()))
            }
            ("memcached", at) => {
                let address = at.unwrap_or("127.0.0.1:11211");
                Ok(Self::Memcached(address.to_owned()))
            }
            (other, _) => Err(SettingError::Unknown(other.to_owned())),
        }
    }
}
