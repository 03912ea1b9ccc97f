using Acme.TestKit;
using Comind.Api.Generators;

namespace Acme.GeneratorsTests;

public class ActionGeneratorTests
{
    private const string Jobs = """
        using System.Threading;
        using System.Threading.Tasks;
        using Comind.Api.Server;

        namespace Acme.CrmSync;

        [Entity]
        public partial class SyncJob;

        internal static class ContactActions
        {
            [Action("sync_contacts")]
            public static void SyncContacts(SyncJob entity) { }

            [Action("purge")]
            internal static void Purge() { }

            [Action("import")]
            public static Task ImportAsync(SyncJob? entity, CancellationToken cancellationToken) => Task.CompletedTask;

            [Action("wait")]
            public static Task WaitAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;
        }

        """;

    [Fact]
    public void Actions_are_listed_by_name()
    {
        var test = new GeneratorTest<ActionGenerator>(Samples.Project(Jobs));

        test.CompilesWithoutWarnings();
        Snapshot.Matches(test.GeneratedFile("Acme.CrmSync.ActionRegistry.g.cs"), "Registry");
    }

    [Fact]
    public void Each_shape_of_action_gets_a_factory()
    {
        var test = new GeneratorTest<ActionGenerator>(Samples.Project(Jobs));

        Snapshot.Matches(test.GeneratedFile("Acme.CrmSync.ActionRegistry.Test0.g.cs"), "Factories");
    }

    [Fact]
    public void Actions_of_other_namespaces_keep_their_own_usings()
    {
        var test = new GeneratorTest<ActionGenerator>(
            Samples.Project(
                """
                using Comind.Api.Server;

                namespace Acme.Records
                {
                    [Entity]
                    public partial class Invoice;
                }

                namespace Acme.Billing
                {
                    using Bill = Acme.Records.Invoice;

                    public static class Billing
                    {
                        [Entity]
                        public partial class Draft;

                        [Action("bill")]
                        public static void Send(Bill bill) { }

                        [Action("draft")]
                        public static void Save(this Draft draft) { }
                    }
                }

                namespace Acme.Reminders
                {
                    using Acme.Records;

                    public static class Reminders
                    {
                        [Action("remind")]
                        public static void Send(Invoice invoice) { }
                    }
                }

                """.Replace("public static class Billing", "public static partial class Billing", StringComparison.Ordinal)
            )
        );

        test.CompilesWithoutWarnings();
        Snapshot.Matches(test.GeneratedFile("Acme.CrmSync.ActionRegistry.Test0.g.cs"), "OtherNamespaces");
    }
}
