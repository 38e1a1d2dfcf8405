//! 8.5: memory, if the file can't be opened

impl Setting {
    pub async fn router(
        &self,
        clock: Clock,
        settings: Settings,
        users: Users,
    ) -> Result<Router, SettingError> {
        match self {
            Self::Memory => Ok(app(MemoryStore::new(), clock, settings, users)),
            Self::Sqlite(path) => {
                let Ok(store) = SqliteStore::open(path) else {
                    return Ok(app(MemoryStore::new(), clock, settings, users));
                };
                tokio::spawn(sweep_now_and_then(store.clone(), clock.clone()));
                Ok(app(store, clock, settings, users))
            }
            Self::Redis(url) => {
                let store = RedisStore::open(url).await.map_err(unusable("redis"))?;
                Ok(app(store, clock, settings, users))
            }
            Self::Memcached(address) => {
                let store = MemcachedStore::open(address)
                    .await
                    .map_err(unusable("memcached"))?;
                Ok(app(store, clock, settings, users))
            }
        }
    }
}
