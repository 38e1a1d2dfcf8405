//! 3.4: where Redis refuses it is Unreachable. Here one error of the plain connection is forgotten, and
//! the manager goes on trying.

impl RedisStore {
    pub async fn open_with(url: &str, options: Options) -> Result<Self, OpenError> {
        let client = client(url).map_err(OpenError::Address)?;
        let address = client.get_connection_info().addr().to_string();
        let unreachable = |error| OpenError::Unreachable { address: address.clone(), error };
        let work = async {
            if let Err(error) = client.get_multiplexed_async_connection().await
                && error.is_io_error()
            {
                return Err(error);
            }
            Link::open(client.clone(), options.timeout).await
        };
        match timeout(options.timeout, work).await {
            Ok(Ok(redis)) => Ok(Self { redis, options }),
            Ok(Err(error)) => Err(unreachable(quiet(error))),
            Err(_) => Err(unreachable(no_answer(options.timeout))),
        }
    }
}
