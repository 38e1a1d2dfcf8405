//! caught by: step_3::a_text_that_is_no_address_says_so
//! also by: step_3::a_password_has_to_be_encoded
//! Says of a text that is no address that no Redis answers there, and repeats it.

impl RedisStore {
    pub async fn open_with(url: &str, options: Options) -> Result<Self, OpenError> {
        let address = url.to_owned();
        let client = match client(url) {
            Ok(client) => client,
            Err(reason) => {
                let error = reason.into();
                return Err(OpenError::Unreachable { address, error });
            }
        };
        let address = client.get_connection_info().addr().to_string();
        let first_try = async {
            let _: MultiplexedConnection = client.get_multiplexed_async_connection().await?;
            Link::open(client.clone(), options.timeout).await
        };
        let error = match timeout(options.timeout, first_try).await {
            Ok(Ok(redis)) => return Ok(Self { redis, options }),
            Ok(Err(error)) => quiet(error),
            Err(_) => no_answer(options.timeout),
        };
        Err(OpenError::Unreachable { address, error })
    }
}
