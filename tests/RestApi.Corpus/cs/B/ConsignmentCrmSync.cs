using System.Xml.Linq;

namespace Acme.Corpus.ConsignmentCrmSync
{
    /// <summary>Thrown when the CRM could not be read.</summary>
    internal class CrmException : Exception
    {
        public CrmException(string message)
            : base(message) { }
    }

    /// <summary>Validates responses (was: com.acme.crm.ResponseValidator).</summary>
    internal static class ResponseValidator
    {
        public static void CheckResponse(RestResponse response)
        {
            if (response.StatusCode < 200 || response.StatusCode >= 300)
            {
                throw new CrmException("CRM returned status " + response.StatusCode);
            }
        }

        public static bool IsOk(RestResponse response)
        {
            return response.StatusCode == 200 || response.StatusCode == 201;
        }

        public static void LogResponse(RestResponse response)
        {
            ActionLog.Info("CRM returned status {0}", response.StatusCode);
        }
    }

    internal class ConsignmentCrmClientImpl
    {
        private readonly RestClient restClient;
        private RestResponse lastResponse;

        public ConsignmentCrmClientImpl(RestClient restClient)
        {
            this.restClient = restClient;
        }

        private RestResponse Get(string path)
        {
            RestResponse response = this.restClient.CreateRequest(path, "GET").ExecuteRequest();
            return response;
        }

        private RestResponse GetChecked(string path)
        {
            RestResponse response = this.restClient.CreateRequest(path, "GET").ExecuteRequest();
            ResponseValidator.CheckResponse(response);
            return response;
        }

        public Contact FindContact(string id)
        {
            RestResponse response = Get("/contacts/" + id);
            ResponseValidator.CheckResponse(response);
            return response.ReadJson<Contact>(); // quiet B helper-throws
        }

        public Contact FindOwner(string id)
        {
            RestResponse response = Get("/owners/" + id);
            ResponseValidator.LogResponse(response);
            return response.ReadJson<Contact>(); // LOUD B2001 helper-logs
        }

        public Order FindOrder(string id)
        {
            RestResponse response = Get("/orders/" + id);
            if (!ResponseValidator.IsOk(response))
            {
                throw new CrmException("Order " + id + " could not be read");
            }

            Order order = response.ReadJson<Order>(); // quiet B helper-bool
            return order;
        }

        public IList<Order> FindOrders(string customerId)
        {
            IList<Order> orders = GetChecked("/customers/" + customerId + "/orders").ReadJson<List<Order>>(); // quiet B helper-checked
            return orders;
        }

        public IList<Ticket> FindTickets(string customerId)
        {
            IList<Ticket> tickets = Get("/customers/" + customerId + "/tickets").ReadJson<List<Ticket>>(); // LOUD B2001 helper-plain
            return tickets;
        }

        public Invoice FindInvoice(string number)
        {
            RestResponse response = null;
            try
            {
                response = Get("/invoices/" + number);
                if (response.StatusCode != 200)
                {
                    throw new CrmException("Invoice " + number + ": " + response.StatusCode);
                }

                return response.ReadJson<Invoice>(); // quiet B throw
            }
            finally
            {
                if (response != null)
                {
                    response.Dispose();
                }
            }
        }

        public Invoice FindCreditNote(string number)
        {
            RestResponse response = Get("/credit-notes/" + number);
            if (response != null)
            {
                return response.ReadJson<Invoice>(); // LOUD B2001 null-check
            }

            return null;
        }

        public XDocument ExportConsignments(DateTime day)
        {
            RestResponse response = Get("/export/consignments?day=" + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            XDocument document = response.ReadXml(); // LOUD B2001 after-parse
            if (!response.IsSuccess)
            {
                throw new CrmException("Export failed");
            }

            return document;
        }

        public void Ping()
        {
            this.lastResponse = Get("/ping");
            if (!this.lastResponse.IsSuccess)
            {
                throw new CrmException("CRM is down");
            }

            string version = this.lastResponse.ReadJson<Dictionary<string, string>>()["version"]; // quiet B field
            ActionLog.Info("CRM version {0}", version);
        }
    }
}
