//! `GET /api/v1/openapi.json`: the document as it is told, and that it tells of every endpoint and of no other.

use std::collections::BTreeSet;

use server::web::router;

use crate::house;
use crate::program::Program;

#[tokio::test]
async fn the_document_is_the_one_that_was_read() {
    let house = house::open();
    let said = Program::with(&house, "").get("/api/v1/openapi.json").await;
    assert_eq!(said.status, 200);
    insta::assert_snapshot!(serde_json::to_string_pretty(&said.json).unwrap());
}

#[tokio::test]
async fn every_endpoint_is_in_the_document_and_the_other_way_round() {
    let house = house::open();
    let document = Program::with(&house, "")
        .get("/api/v1/openapi.json")
        .await
        .json;
    let mut told = BTreeSet::new();
    for (path, operations) in document["paths"].as_object().unwrap() {
        for (method, operation) in operations.as_object().unwrap() {
            told.insert(format!("{} {path}", method.to_uppercase()));
            let public = operation["operationId"] == "showDocument";
            assert_eq!(operation["security"].is_array(), !public, "{path}");
        }
    }
    let endpoints = router::endpoints();
    let served: BTreeSet<String> = (endpoints.list().iter())
        .filter(|(_, pattern)| pattern.starts_with("/api/"))
        .map(|(method, pattern)| format!("{method} {pattern}"))
        .collect();
    assert_eq!(told, served);
}
