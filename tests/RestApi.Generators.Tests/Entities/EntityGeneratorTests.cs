using Acme.TestKit;
using Comind.Api.Generators;

namespace Acme.GeneratorsTests;

public class EntityGeneratorTests
{
    [Fact]
    public void Partial_properties_read_and_write_fields()
    {
        var test = new GeneratorTest<EntityGenerator>(
            Samples.Project(
                """
                using System;
                using System.Text.Json.Nodes;
                using Comind.Api.Server;

                namespace Acme.CrmSync;

                [Entity]
                public partial class SyncJob
                {
                    [Field("c_last_sync")]
                    public partial string? LastSyncDate { get; set; }

                    [Field]
                    public partial string Email { get; set; }

                    [Field]
                    public partial int RetryCount { get; private set; }

                    [Field]
                    public partial DateTimeOffset? DueAt { get; init; }

                    [Field]
                    internal partial JobState State { get; set; }

                    [Field]
                    protected virtual partial JsonObject Payload { get; }

                    [Field]
                    public partial JsonArray? Attachments { set; }
                }

                public enum JobState { New, Done }

                """
            )
        );

        test.CompilesWithoutWarnings();
        Snapshot.Matches(test.GeneratedFile("Acme.CrmSync.SyncJob.Entity.g.cs"), "SyncJob");
    }
}
