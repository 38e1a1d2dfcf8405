//! Each connection has its own `timeout`, and the second one gets what the first has left of the limit.
impl RedisStore {
    pub async fn open_with(url: &str, options: Options) -> Result<Self, OpenError> {
        let client = client(url).map_err(OpenError::Address)?;
        let address = client.get_connection_info().addr().to_string();
        let began = tokio::time::Instant::now();
        let plain = client.get_multiplexed_async_connection();
        let tried: Result<MultiplexedConnection, Option<RedisError>> =
            match timeout(options.timeout, plain).await {
                Ok(said) => said.map_err(Some),
                Err(_) => Err(None),
            };
        let opened = match tried {
            Ok(plain) => {
                drop(plain);
                let left = options.timeout.saturating_sub(began.elapsed());
                match timeout(left, Link::open(client, options.timeout)).await {
                    Ok(said) => said.map_err(Some),
                    Err(_) => Err(None),
                }
            }
            Err(error) => Err(error),
        };
        match opened {
            Ok(redis) => Ok(Self { redis, options }),
            Err(error) => {
                let error = error.map_or_else(|| no_answer(options.timeout), quiet);
                Err(OpenError::Unreachable { address, error })
            }
        }
    }
}
