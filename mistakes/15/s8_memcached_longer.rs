//! 8.8: (contrived) opens anew

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
                let store = SqliteStore::open(path).map_err(unusable("sqlite"))?;
                tokio::spawn(sweep_now_and_then(store.clone(), clock.clone()));
                Ok(app(store, clock, settings, users))
            }
            Self::Redis(url) => {
                let store = RedisStore::open(url).await.map_err(unusable("redis"))?;
                Ok(app(store, clock, settings, users))
            }
            Self::Memcached(address) => {
                let store = MemcachedStore { pool: crate::Pool::new(address, Duration::from_secs(1)) };
                Ok(app(store, clock, settings, users))
            }
        }
    }
}
