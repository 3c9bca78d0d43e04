-- Content of a database of version 2, for schema_v2.sql: as that of version 1, with characters
-- and a variant.
INSERT INTO "_sqlite_migrations" VALUES
    (1, 'responsai', '0001_events_and_daily_usage', '2026-05-01 10:00:00'),
    (2, 'responsai', '0002_characters_and_variants', '2026-05-01 10:00:00');
INSERT INTO settings VALUES
    ('created_at', '2026-05-01T10:00:00+00:00'),
    ('salt', '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'),
    ('time_zone', 'Europe/Paris');
INSERT INTO series VALUES
    (1, 'claude_code', 'claude-code', 'claude-sonnet-4-5', 'recorded', 'agent', 'measured',
     'context', 0, ''),
    (2, 'claude_code', 'claude-code', NULL, 'unknown', 'agent', 'estimated', 'unknown', 0, ''),
    (3, 'manual', '', 'gpt-4o', 'recorded', 'question', 'preset', 'unknown', 0, ''),
    (4, 'manual', '', '', 'recorded', 'image', 'measured', 'unknown', 1, '1792x1024');
INSERT INTO imports VALUES
    (1, 1777630000000, 1777630001000, 'done', 2, 1, 0, 1),
    (2, 1777640000000, 1777640001000, 'cancelled', 1, 0, 1, 0);
INSERT INTO import_files VALUES
    (1, 1, 'claude_code', x'a0a1a2a3a4a5a6a7a8a9aaabacadaeaf', 1200, 1777620000000000000, 2, 1, 0, 1),
    (2, 2, 'claude_code', x'b0b1b2b3b4b5b6b7b8b9babbbcbdbebf', 900, 1777639000000000000, 1, 0, 1, 0);
INSERT INTO rejected VALUES (1, 'line 12', 'This line holds no JSON object.');
INSERT INTO events VALUES
    (1, x'00112233445566778899aabbccddee01', 1777620000000, 20574, 0, 1,
     1, 10, 20, 30, 40, 5, 0, 0, NULL, 1, 0, 0),
    (2, x'00112233445566778899aabbccddee02', 1777672799999, 20574, 2, 2,
     1, 100, 0, 0, 50, 0, 0, 0, NULL, 1, 400, 200),
    (3, x'00112233445566778899aabbccddee03', 1777672800000, 20575, 0, 1,
     1, 7, 0, 1000000000000000, 9, 0, 0, 0, NULL, 2, 0, 0),
    (4, x'00112233445566778899aabbccddee04', 1777629600000, 20574, 1, 3,
     3, 0, 0, 0, 0, 0, 0, 0, 'pour le rapport ; « été »', NULL, 0, 0),
    (5, x'00112233445566778899aabbccddee05', 1777629600000, 20574, 0, 4,
     1, 0, 0, 0, 0, 0, 4, 8000, NULL, NULL, 0, 0);
INSERT INTO usage_daily VALUES
    (20574, 1, 1, 1, 10, 20, 30, 40, 5, 0, 0, 0, 0),
    (20574, 2, 1, 1, 100, 0, 0, 50, 0, 0, 0, 400, 200),
    (20574, 3, 1, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0),
    (20574, 4, 1, 1, 0, 0, 0, 0, 0, 4, 8000, 0, 0),
    (20575, 1, 1, 1, 7, 0, 1000000000000000, 9, 0, 0, 0, 0, 0);
