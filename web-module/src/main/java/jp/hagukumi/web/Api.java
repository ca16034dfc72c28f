package jp.hagukumi.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST door. Its contract is {@code openapi.yaml}, written first and served as it stands. */
@ApplicationPath("/api/v1")
public class Api extends Application {}
