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

    [Fact]
    public void Parameters_are_described_with_their_types_and_defaults()
    {
        var test = new GeneratorTest<ActionGenerator>(
            Samples.Project(
                """
                using System;
                using System.Collections.Generic;
                using System.Text.Json.Serialization;
                using System.Threading;
                using Comind.Api.Server;

                namespace Acme.CrmSync;

                [Entity]
                public partial class Invoice;

                public enum Channel { Mail, Post }

                public sealed record Address(string Street);

                [JsonSerializable(typeof(Address))]
                internal sealed partial class BillingJson : JsonSerializerContext;

                internal static class Billing
                {
                    internal sealed record Line(int Amount);

                    private const int Most = 5;

                    [Action("send", BudgetSeconds = 5 * 60, JsonContext = typeof(BillingJson))]
                    internal static void Send(
                        Invoice invoice, string to, int? copies, Channel channel = Channel.Mail, decimal fee = -1.5m, string? note = null,
                        bool isDraft = true, Guid @event = default, int most = Most, Address? address = null, CancellationToken token = default) { }

                    [Action("archive")]
                    internal static void Archive(IReadOnlyList<Invoice> invoices, IEnumerable<string> tags, IReadOnlyList<int>? years) { }

                    [Action("add_line")]
                    internal static void AddLine(Invoice? invoice, Line line, Dictionary<string, Line?> more) { }
                }

                """
            )
        );

        test.CompilesWithoutWarnings();
        Snapshot.Matches(test.GeneratedFile("Acme.CrmSync.ActionRegistry.Test0.g.cs"), "Parameters");
    }

    [Fact]
    public void Each_kind_of_script_is_listed_with_its_kind()
    {
        var test = new GeneratorTest<ActionGenerator>(
            Samples.Project(
                """
                using System.Collections.Generic;
                using System.Text.Json.Nodes;
                using System.Text.Json.Serialization;
                using System.Threading;
                using System.Threading.Tasks;
                using Comind.Api.Server;

                namespace Acme.CrmSync;

                public sealed record Rate(decimal Value);

                [JsonSerializable(typeof(Rate))]
                internal sealed partial class RateJson : JsonSerializerContext;

                public static class Scripts
                {
                    [ScriptService("json")]
                    public static JsonObject Json(ScriptContext context) => context.GetInputParameters();

                    [ScriptService("dictionary")]
                    public static async Task<IReadOnlyDictionary<string, object?>> DictionaryAsync(string currency, CancellationToken token)
                    {
                        await Task.Yield();
                        return new Dictionary<string, object?> { ["currency"] = currency };
                    }

                    [ScriptService("record", JsonContext = typeof(RateJson))]
                    public static Rate Record(ScriptContext context, int digits = 2) => new(1.5m);

                    [ScriptService("nothing")]
                    public static void Nothing() { }

                    [ScriptService("later")]
                    public static Task LaterAsync() => Task.CompletedTask;

                    [ScriptTask("pay")]
                    public static void Pay(ScriptTaskContext context, decimal amount) => context.Complete();

                    [ScriptTask("pay_later")]
                    public static Task PayAsync(ScriptTaskContext context, CancellationToken token) => Task.CompletedTask;

                    [ValidationScript("age", BudgetSeconds = 0.5)]
                    public static IEnumerable<ValidationMessage> Age(ValidationScriptContext context)
                    {
                        yield return new ValidationMessage("age.missing");
                    }

                    [ValidationScript("name")]
                    public static async Task<List<ValidationMessage>> NameAsync(string name)
                    {
                        await Task.Yield();
                        return [];
                    }

                    [ValidationScript("zip")]
                    public static ValidationMessage[] Zip() => [];

                    [Action("both")]
                    [ScriptService("both_service")]
                    public static void Both() { }
                }

                """
            )
        );

        test.CompilesWithoutWarnings();
        Snapshot.Matches(test.GeneratedFile("Acme.CrmSync.ActionRegistry.Test0.g.cs"), "Scripts");
    }
}
