//! caught by: step_6::a_link_logs_no_visitor_out
//! also by: step_4::nothing_under_account_is_stored, step_4::the_rest_of_the_answer_stays
//! Adds a route for those who like links.

pub fn app<S: SessionStore>(store: S, clock: Clock, settings: Settings, users: Users) -> Router {
    let site = Site {
        users,
        clock: clock.clone(),
    };
    let account = Router::new()
        .route("/", get(confirm::overview))
        .route("/login", get(login::form).post(login::log_in))
        .route("/forgot", post(login::forgot))
        .route("/logout", get(logout::log_out).post(logout::log_out))
        .route("/confirm", get(confirm::form).post(confirm::confirm))
        .route("/email", post(confirm::change_email))
        .layer(from_fn(private))
        .with_state(site);
    Router::new()
        .route("/", get(shop::start))
        .route("/basket", post(shop::add))
        .route("/slow", get(shop::slow))
        .route("/login", get(tutorial::login))
        .route("/logout", get(tutorial::logout))
        .route("/profile", get(tutorial::profile))
        .nest("/account", account)
        .layer(SessionLayer::new(store, clock, settings))
}
