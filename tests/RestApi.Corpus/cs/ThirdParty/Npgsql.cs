namespace Npgsql;

public sealed class NpgsqlConnection(string connectionString)
{
    public string ConnectionString { get; set; } = connectionString;
}

public sealed class NpgsqlConnectionStringBuilder
{
    public string? Host { get; set; }

    public string? Username { get; set; }

    public string? Password { get; set; }
}
